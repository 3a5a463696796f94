"""Walls around one submission: namespaces and mounts of its own, then limits that it cannot lift."""
import ctypes
import os
import resource
import signal
import struct

from . import seccomp

NEWNS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x00020000, 0x08000000, 0x10000000, 0x20000000, 0x40000000
READ_ONLY, NO_SETUID, NO_DEVICES, NO_EXECUTION = 1, 2, 4, 8
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38
CAPABILITY_VERSION_3 = 0x20080522
FOLDER = '/tmp/solution'
LARGEST_FILE = 32 << 20

libc = ctypes.CDLL(None, use_errno=True)


def check(result, what):
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, '%s: %s' % (what, os.strerror(number)))


def mount_empty(path, flags, options):
    check(
        libc.mount(b'tmpfs', path.encode(), b'tmpfs', ctypes.c_ulong(flags), options.encode()),
        'mounting an empty %s' % path,
    )


def isolate(hidden):
    """Moves this process to namespaces of its own, with an empty /tmp and nothing in the folders `hidden`.

    The next fork is process 1 of a new process namespace. OSError says what the kernel refused.
    """
    user, group = os.getuid(), os.getgid()
    check(libc.unshare(NEWUSER | NEWNS | NEWPID | NEWIPC | NEWNET), 'unshare')
    for name, text in (('setgroups', 'deny'), ('uid_map', f'{user} {user} 1'), ('gid_map', f'{group} {group} 1')):
        with open('/proc/self/' + name, 'w') as file:
            file.write(text)
    plain = NO_SETUID | NO_DEVICES | NO_EXECUTION
    mount_empty('/tmp', plain, 'size=64m,nr_inodes=1024,mode=700')
    for path in hidden:
        mount_empty(path, plain | READ_ONLY, 'size=4k,nr_inodes=2,mode=500')
    os.mkdir(FOLDER)


def address_space():
    """The address space of this process in bytes. Ask before /proc is hidden."""
    with open('/proc/self/statm') as file:
        return int(file.read().split()[0]) * resource.getpagesize()


def harden(program, limits, base, keep):
    """Takes away what a candidate's code must not have. Call in the process that will run it, last of all.

    `limits` has memoryBytes and totalSeconds; `base` is the address space at the start; `keep` the
    descriptors that stay open beside 0, 1 and 2.
    """
    drop_capabilities()
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    check(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), 'no_new_privs')
    check(libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0), 'pdeathsig')
    seconds = int(limits['totalSeconds']) + 2
    for kind, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_NPROC, 1),
        (resource.RLIMIT_AS, base + limits['memoryBytes']),
    ):
        resource.setrlimit(kind, (most, most))
    close_others(keep)
    seccomp.install(program, libc)


def drop_capabilities():
    for capability in range(64):
        if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break
    header = ctypes.create_string_buffer(struct.pack('<II', CAPABILITY_VERSION_3, 0), 8)
    check(libc.capset(header, ctypes.create_string_buffer(24)), 'capset')


def close_others(keep):
    last = 2
    for descriptor in sorted(keep):
        os.closerange(last + 1, descriptor)
        last = descriptor
    os.closerange(last + 1, 4096)
