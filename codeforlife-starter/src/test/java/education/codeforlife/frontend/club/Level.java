package education.codeforlife.frontend.club;

enum Level {
    BEGINNER,
    ADVANCED
}
