import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { SharedRunner } from '../runner.contract.js';
import { list, text } from '../value.js';
import { outcomeOf, returned } from './submission.js';

/** Reaching for the host: its files, its network, its processes, its kernel. */
export function hostContract(shared: SharedRunner): void {
  it('shows no file of the host', async () => {
    const source = `
import os
def attack(more):
    found = []
    for path in ["/etc/passwd", "/etc/shadow", "/etc/hostname", "/root", "/home", "/work", "/var", "/run", "/sys",
                 "/proc/self/environ", "/proc/self/mem", "/proc/1/environ", "/proc/version", "/fovea/socket/s", *more]:
        try:
            found.append([path, os.listdir(path) if os.path.isdir(path) else len(open(path, "rb").read())])
        except OSError:
            pass
    return [one for one in found if one[1] != []], os.listdir("/proc"), os.listdir("/fovea/socket"), sorted(os.listdir("/"))`;
    const here = fileURLToPath(import.meta.url);
    const pack = fileURLToPath(new URL('../../../packs', import.meta.url));
    const outcome = await outcomeOf(shared.runner(), source, { args: [list(text(here), text(pack))] });
    const [found, processes, sockets, root] = returned(outcome) as [unknown, unknown, unknown, string[]];
    expect({ found, processes, sockets }).toEqual({ found: [], processes: [], sockets: [] });
    expect(root).not.toEqual(expect.arrayContaining(['home']));
  });

  it('shows no variable of the host', async () => {
    process.env.FOVEA_TEST_SECRET = 'secret';
    const source = 'import os\ndef attack():\n    return dict(os.environ)';
    const variables = returned(await outcomeOf(shared.runner(), source)) as Record<string, string>;
    delete process.env.FOVEA_TEST_SECRET;
    expect(variables).not.toHaveProperty('FOVEA_TEST_SECRET');
    expect(variables.HOME).toBe('/tmp');
  });

  it('lets nothing be written but its own folder', async () => {
    const source = `
import numpy, os
def attack():
    written = []
    for folder in ["/", "/usr", "/usr/bin", "/etc", "/dev", "/dev/shm", "/proc", "/fovea", "/fovea/harness",
                   "/fovea/socket", "/fovea/harness/fovea_sandbox", os.path.dirname(numpy.__file__), "/tmp", "."]:
        try:
            with open(os.path.join(folder, "left"), "w") as file:
                file.write("here")
            written.append(folder)
        except OSError:
            pass
    return written`;
    expect(returned(await outcomeOf(shared.runner(), source))).toEqual(['/tmp', '.']);
  });

  it('writes no large file', async () => {
    const source = `
def attack():
    try:
        with open("large", "wb") as file:
            for _ in range(1000):
                file.write(bytes(1 << 20))
    except OSError as problem:
        return "stopped"`;
    expect(returned(await outcomeOf(shared.runner(), source))).toBe('stopped');
  });

  it('has no network', async () => {
    const source = `
import socket
def attack():
    opened = []
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, socket.AF_NETLINK):
        try:
            socket.socket(family)
            opened.append(int(family))
        except OSError:
            pass
    try:
        socket.socketpair()
        opened.append("pair")
    except OSError:
        pass
    return opened`;
    expect(returned(await outcomeOf(shared.runner(), source))).toEqual([]);
  });

  it.each([
    ['os.fork()', 'os.fork()'],
    ['a fork bomb', 'while True: os.fork()'],
    ['a daemon', 'os.fork() or os.setsid() or os.fork()'],
    ['vfork', 'os.posix_spawn("/usr/bin/true", ["true"], {})'],
    ['subprocess', 'subprocess.run(["/usr/bin/true"])'],
    ['os.system', 'assert os.system("true") == 0'],
    ['execve', 'os.execve("/usr/bin/true", ["true"], {})'],
    ['multiprocessing', 'multiprocessing.Process(target=print).start()'],
    ['a thread', 'threading.Thread(target=print).start()'],
    ['a bomb of threads', '[threading.Thread(target=time.sleep, args=(9,)).start() for _ in range(10000)]'],
  ])('starts no process and no thread: %s', async (_, attempt) => {
    const source = `
import multiprocessing, os, subprocess, threading, time
def attack():
    ${attempt}
    return "started"`;
    const outcome = await outcomeOf(shared.runner(), source);
    expect(outcome).toMatchObject({ kind: 'raised' });
  });

  it('reaches no other process', async () => {
    const source = `
import ctypes, os, signal
def attack():
    done = []
    for pid in [-1, 0, 1, *range(2, 300)]:
        try:
            os.kill(pid, signal.SIGKILL)
            if pid not in (-1, 0, 1):
                done.append(["kill", pid])
        except OSError:
            pass
    libc = ctypes.CDLL(None, use_errno=True)
    for pid in range(1, 300):
        if libc.ptrace(16, pid, None, None) == 0:
            done.append(["ptrace", pid])
        try:
            open("/proc/%d/mem" % pid, "rb")
            done.append(["mem", pid])
        except OSError:
            pass
    return os.getpid(), os.getppid(), done`;
    expect(returned(await outcomeOf(shared.runner(), source))).toEqual([1, 0, []]);
    // Whoever watches it is alive, and so is what the next one is forked from.
    expect(returned(await outcomeOf(shared.runner(), 'def attack():\n    return 1'))).toBe(1);
  });

  it('makes no system call that is denied, by number', async () => {
    const source = `
import ctypes, errno, platform
NUMBERS = {"x86_64": dict(socket=41, socketpair=53, clone=56, fork=57, vfork=58, execve=59, ptrace=101, mount=165,
    unshare=272, setns=308, pivot_root=155, keyctl=250, add_key=248, bpf=321, perf_event_open=298, userfaultfd=323,
    memfd_create=319, process_vm_readv=310, process_vm_writev=311, io_uring_setup=425, clone3=435, pidfd_open=434,
    shmget=29, semget=64, msgget=68, mq_open=240, kexec_load=246, open_by_handle_at=304, prctl=157, seccomp=317,
    fsopen=430, open_tree=428, x32_socket=0x40000029, future=600),
  "aarch64": dict(socket=198, socketpair=199, clone=220, execve=221, ptrace=117, mount=40, unshare=97, setns=268,
    pivot_root=41, keyctl=219, add_key=217, bpf=280, perf_event_open=241, userfaultfd=282, memfd_create=279,
    process_vm_readv=270, process_vm_writev=271, io_uring_setup=425, clone3=435, pidfd_open=434, shmget=194,
    semget=190, msgget=186, mq_open=180, kexec_load=104, open_by_handle_at=265, prctl=167, seccomp=277, fsopen=430,
    open_tree=428, future=600)}
def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    allowed = []
    for name, number in NUMBERS[platform.machine()].items():
        ctypes.set_errno(0)
        result = libc.syscall(ctypes.c_long(number), *(ctypes.c_long(0) for _ in range(6)))
        if result != -1 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            allowed.append([name, result, ctypes.get_errno()])
    return allowed`;
    expect(returned(await outcomeOf(shared.runner(), source))).toEqual([]);
  });

  it('has no descriptor but its own, and no terminal', async () => {
    const source = `
import os, socket
def attack():
    opened = []
    for descriptor in range(4096):
        try:
            os.fstat(descriptor)
            opened.append(descriptor)
        except OSError:
            pass
    try:
        opened.append(os.openpty())
    except OSError:
        pass
    return opened, os.listdir("/dev/pts"), socket.gethostname()`;
    const found = returned(await outcomeOf(shared.runner(), source));
    // Nothing to read from, what it prints (two), its results, its turns.
    expect(found).toEqual([[0, 1, 2, 3, 4], [], 'sandbox']);
  });

  it('cannot become somebody or lift its limits', async () => {
    const source = `
import os, resource
def attack():
    gained = []
    for what, attempt in {
        "another": lambda: os.setuid(12345),
        "memory": lambda: resource.setrlimit(resource.RLIMIT_AS, (-1, -1)),
        "processes": lambda: resource.setrlimit(resource.RLIMIT_NPROC, (100, 100)),
        "time": lambda: resource.setrlimit(resource.RLIMIT_CPU, (-1, -1)),
        "chroot": lambda: os.chroot("/tmp"),
        "nice": lambda: os.nice(-5),
        "device": lambda: os.mknod("device", 0o20666, os.makedev(1, 1)),
    }.items():
        try:
            attempt()
            gained.append(what)
        except (OSError, ValueError):
            pass
    return gained`;
    expect(returned(await outcomeOf(shared.runner(), source))).toEqual([]);
  });
}
