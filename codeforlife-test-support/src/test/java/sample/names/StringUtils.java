package sample.names;

final class StringUtils {}
