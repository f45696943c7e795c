package sample.technology.cache.autoconfigure;

import sample.technology.cache.redis.RedisStore;

record RedisWiring(RedisStore store) {}
