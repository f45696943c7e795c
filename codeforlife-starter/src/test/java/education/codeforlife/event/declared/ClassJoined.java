package education.codeforlife.event.declared;

import education.codeforlife.event.Topic;

@Topic(value = "class_joined", key = "studentId")
record ClassJoined(long studentId, String classId) {}
