package sample.technology.user;

import sample.technology.cache.redis.RedisStore;

record Users(RedisStore store) {}
