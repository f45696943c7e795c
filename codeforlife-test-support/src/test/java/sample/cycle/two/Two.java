package sample.cycle.two;

import sample.cycle.one.One;

public record Two(One one) {}
