package sample.names;

final class FruitManager {}
