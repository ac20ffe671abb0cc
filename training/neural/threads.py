"""Thread count on a shared machine: one slow thread holds up all others, so fewer threads can be faster."""
import time

import torch

WINDOW = 10  # steps over which the share of the processors is measured
RETRY = 60  # steps after which more threads are tried again


class Threads:
    def __init__(self):
        self.most = torch.get_num_threads()
        self.count = self.most
        self.steps = 0
        self.mark = (time.process_time(), time.time())

    def step(self):
        """Call once a training step: halves the threads when they get less than 80 % of their processors."""
        self.steps += 1
        if self.count < self.most and self.steps % RETRY == 0:
            self.set(self.most)
        elif self.count > 1 and self.steps % WINDOW == 0:
            used, passed = (now - then for now, then in zip((time.process_time(), time.time()), self.mark))
            self.set(self.count if used > 0.8 * self.count * passed else self.count // 2)

    def set(self, count):
        if count != self.count:
            torch.set_num_threads(count)
        self.count = count
        self.mark = (time.process_time(), time.time())
