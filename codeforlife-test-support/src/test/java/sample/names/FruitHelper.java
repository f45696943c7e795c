package sample.names;

final class FruitHelper {}
