"""One panel a module: its model beside its view."""
