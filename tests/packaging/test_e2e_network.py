"""What is read out of strace's lines."""

from __future__ import annotations

from e2e.network import read

OURS = ("/usr/lib/sunto/", "/usr/bin/sunto")

LINES = r"""
10 execve("/usr/bin/pcmanfm", ["pcmanfm", "/home/ada"], 0x7ffd /* 9 vars */) = 0
10 socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP) = 4
10 vfork( <unfinished ...>
11 execve("/usr/local/bin/sunto", ["sunto"], 0x55 /* 9 vars */) = -1 ENOENT (No such file or directory)
11 execve("/usr/bin/sunto", ["sunto", "/home/ada/\345 a.txt"], 0x55 /* 9 vars */) = 0
10 <... vfork resumed>) = 11
11 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
11 connect(3, {sa_family=AF_UNIX, sun_path="/run/user/1234/sunto/window.socket"}, 110) = -1 ENOENT (No such file or directory)
11 sendto(3, "AF_INET is only said here", 25, 0, NULL, 0) = 25
11 clone3({flags=CLONE_VM|CLONE_THREAD, child_tid=0x7f, exit_signal=0} => {parent_tid=[12]}, 88) = 12
12 socketpair(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0,  <unfinished ...>
11 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x7f) = 13
12 <... socketpair resumed>[5, 6]) = 0
10 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=11, si_status=0} ---
""".strip().splitlines()


def test_e2e_network_knows_whose_a_process_is():
    trace = read(LINES)
    assert trace.started_by(OURS) == {11, 12, 13}
    assert trace.processes == {10, 11, 12, 13}


def test_e2e_network_local_sockets_are_fine():
    trace = read(LINES)
    ours = trace.started_by(OURS)
    assert trace.asked_by(ours) == {"AF_UNIX": 3}
    assert trace.beyond(ours) == []


def test_e2e_network_finds_any_other_socket_of_a_worker():
    lines = [
        "13 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE <unfinished ...>",
        '11 execve("/usr/bin/env", ["env"], 0x55 /* 9 vars */) = 0',
        "13 <... socket resumed>) = 7",
        '12 sendto(9, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 1',
    ]
    trace = read([*LINES, *lines])
    beyond = trace.beyond(trace.started_by(OURS))
    assert [call.partition("(")[0] for call in beyond] == ["socket", "sendto"]
    assert "AF_NETLINK" in beyond[0]


def test_e2e_network_of_a_process_whose_start_is_told_last():
    trace = read(["21 socket(AF_INET, SOCK_DGRAM, 0) = 3", "20 clone( <unfinished ...>", "20 <... clone resumed>) = 21", *LINES])
    assert trace.beyond({20, 21}) == ["socket(AF_INET, SOCK_DGRAM, 0) = 3"]
