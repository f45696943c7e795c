package education.codeforlife.error.problem;

record TagRead(String code, String name) {}
