package sample.technology.cache.redis;

public final class RedisStore {}
