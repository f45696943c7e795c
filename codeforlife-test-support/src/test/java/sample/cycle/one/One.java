package sample.cycle.one;

import sample.cycle.two.Two;

public record One(Two two) {}
