"""Watches one submission from outside its process: starts it, limits it, passes its frames on.

Frames to the judge begin with a byte that says their kind; see session.ts, which reads them.
"""
import json
import os
import select
import signal
import socket
import struct
import time

from . import frames, namespaces, runner

HELLO, LOADED, RESULT, ENDED, STDOUT, STDERR = b'h', b'l', b'r', b'e', b'o', b'x'
MOST_KEPT = 65_536


def supervise(path, token, program, hidden):
    """Carries out the submission that the judge sends when this process says its token. Never returns."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.connect(path)
    judge = connection.fileno()
    frames.write_frame(judge, HELLO, token.encode())
    try:
        request, buffers = frames.unpack(frames.read_frame(judge))
    except EOFError:
        os._exit(0)
    base = namespaces.address_space()
    try:
        namespaces.isolate(hidden)
    except OSError as problem:
        frames.write_frame(judge, ENDED, json.dumps({'reason': 'sandbox', 'message': str(problem)}).encode())
        os._exit(1)
    pipes = {name: os.pipe() for name in ('results', 'turns', 'stdout', 'stderr')}
    child = os.fork()
    if child == 0:
        become_runner(pipes, request, buffers, program, base)
    for name, (reading, writing) in pipes.items():
        os.close(reading if name == 'turns' else writing)
    try:
        Watch(judge, child, pipes, request).until_the_end()
    except (BrokenPipeError, ConnectionResetError):
        # The judge is gone or has stopped the run.
        pass
    finally:
        kill(child)
    os._exit(0)


def become_runner(pipes, request, buffers, program, base):
    try:
        # Signals to a process group cross process namespaces: kill(0) would end the zygote and all others.
        os.setsid()
        nothing = os.open('/dev/null', os.O_RDONLY)
        # First above everything, so that no copy is closed by the next.
        high = [os.dup(pipes[name][end]) for name, end in (('stdout', 1), ('stderr', 1), ('results', 1), ('turns', 0))]
        moved = [os.dup2(descriptor, 100 + index) for index, descriptor in enumerate([nothing, *high])]
        for target, descriptor in enumerate(moved):
            os.dup2(descriptor, target)
        runner.main(request, buffers, program, base)
    finally:
        os._exit(70)


def kill(child):
    try:
        os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        pass


class Watch:
    """One submission being run."""

    def __init__(self, judge, child, pipes, request):
        self.judge = judge
        self.child = child
        self.results, self.turns = pipes['results'][0], pipes['turns'][1]
        self.limits = request['limits']
        self.calls = len(request['calls'])
        self.captured = {pipes['stdout'][0]: [STDOUT, bytearray(), 0], pipes['stderr'][0]: [STDERR, bytearray(), 0]}
        self.incoming = bytearray()
        self.sent = 0
        # Which call it is at (-1 while loading), and whether that call has begun.
        self.call, self.begun = -1, True
        self.poll = select.poll()
        for descriptor in (self.results, self.judge, *self.captured):
            self.poll.register(descriptor, select.POLLIN)
        self.start_clocks()

    def processor_seconds(self):
        """Processor time of the child so far; its clock's id is made of its process id (clock_getcpuclockid)."""
        return time.clock_gettime((~self.child << 3) | 2)

    def start_clocks(self):
        self.cpu_start, self.wall_start = self.processor_seconds(), time.monotonic()

    def until_the_end(self):
        while True:
            cpu, wall = self.left()
            if cpu <= 0 or wall <= 0:
                return self.end('cpu' if cpu <= 0 else 'wall')
            # The child has one thread, so it cannot use up its processor time sooner than this.
            events = self.poll.poll(max(1, 1000 * min(cpu, wall)))
            for descriptor, event in events:
                if descriptor == self.judge:
                    return None
                if descriptor in self.captured and not self.capture(descriptor):
                    self.poll.unregister(descriptor)
            for descriptor, event in events:
                if descriptor == self.results:
                    reason = self.receive()
                    if reason:
                        return self.end(reason)

    def left(self):
        """Seconds of processor time and of time on the wall that the call may still take."""
        loading = self.call < 0
        cpu = self.limits['loadSeconds' if loading else 'cpuSeconds']
        wall = self.limits['wallSeconds'] + (self.limits['loadSeconds'] if loading else 0)
        return cpu - self.processor_seconds() + self.cpu_start, wall - time.monotonic() + self.wall_start

    def capture(self, descriptor):
        """Keeps the first of what was printed and counts the rest; 0 once the pipe is closed."""
        kept = self.captured[descriptor]
        data = os.read(descriptor, 65_536)
        kept[1] += data[:MOST_KEPT - len(kept[1])]
        kept[2] += len(data)
        return len(data)

    def receive(self):
        """Takes what the child wrote; returns why the run is over, or None when it goes on."""
        data = os.read(self.results, 1 << 20)
        if not data:
            return 'exited'
        self.incoming += data
        while len(self.incoming) >= 4:
            size = frames.LENGTH.unpack(self.incoming[:4])[0]
            if size > self.limits['outputBytes'] + (1 << 20):
                return 'output'
            if len(self.incoming) < 4 + size:
                return None
            body = bytes(self.incoming[4:4 + size])
            del self.incoming[:4 + size]
            # Whoever writes ahead of their turn is not the runner.
            if self.incoming:
                return 'protocol'
            reason = self.take(body)
            if reason:
                return reason
        return None

    def take(self, body):
        spent = self.processor_seconds() - self.cpu_start
        if self.call < 0:
            frames.write_frame(self.judge, LOADED, struct.pack('<d', spent), body)
            self.call, self.begun = 0, False
        elif not self.begun:
            self.begun = True
        else:
            self.sent += len(body)
            if self.sent > self.limits['totalOutputBytes']:
                return 'output'
            frames.write_frame(self.judge, RESULT, struct.pack('<Id', self.call, spent), body)
            self.call, self.begun = self.call + 1, False
        if self.call == self.calls:
            return 'done'
        self.start_clocks()
        try:
            os.write(self.turns, b'.')
        except BrokenPipeError:
            return 'exited'
        return None

    def end(self, reason):
        """Kills the child and tells the judge how it ended and what it printed."""
        cpu = self.processor_seconds() - self.cpu_start
        if reason == 'exited':
            # A child that only closed its descriptor is not waited for.
            for _ in range(40):
                if os.waitid(os.P_PID, self.child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                    break
                time.sleep(0.005)
        ended = {}
        if reason != 'done':
            kill(self.child)
            _, status, usage = os.wait4(self.child, 0)
            ended = {
                'exit': os.WEXITSTATUS(status) if os.WIFEXITED(status) else None,
                'signal': os.WTERMSIG(status) if os.WIFSIGNALED(status) else None,
                'maximumResidentBytes': usage.ru_maxrss * 1024,
            }
        # Else it waits for a turn that never comes; the judge needs not wait until its memory is torn down.
        self.drain()
        for kind, kept, _ in self.captured.values():
            frames.write_frame(self.judge, kind, bytes(kept))
        totals = [total for _, _, total in self.captured.values()]
        frames.write_frame(self.judge, ENDED, json.dumps({
            'reason': reason, 'call': self.call, 'begun': self.begun, 'cpuSeconds': cpu, 'printed': totals, **ended,
        }).encode())

    def drain(self):
        """What the pipes still hold; bounded, for a child that has faked its last result may go on writing."""
        for descriptor in self.captured:
            os.set_blocking(descriptor, False)
            try:
                for _ in range(32):
                    if not self.capture(descriptor):
                        break
            except BlockingIOError:
                pass
