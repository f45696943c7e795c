package education.codeforlife.service.club.meeting;

record Reminder(String email, String firstName, String title) {}
