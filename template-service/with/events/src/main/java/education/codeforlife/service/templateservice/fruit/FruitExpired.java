package education.codeforlife.service.templateservice.fruit;

import education.codeforlife.event.Topic;

@Topic(value = "fruit_expired", key = "id")
record FruitExpired(long id, String name, boolean citrus) {}
