"""Small dialogs that ask and answer."""
