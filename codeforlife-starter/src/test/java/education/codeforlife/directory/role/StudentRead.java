package education.codeforlife.directory.role;

record StudentRead(Long id, String firstName) {}
