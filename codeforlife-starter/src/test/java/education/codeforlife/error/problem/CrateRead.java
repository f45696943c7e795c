package education.codeforlife.error.problem;

record CrateRead(Long id, String name) {}
