package education.codeforlife.service.club.room;

record RoomRead(Long id, String name) {}
