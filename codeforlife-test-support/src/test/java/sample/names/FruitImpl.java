package sample.names;

final class FruitImpl {}
