package education.codeforlife.architecture;

/** A direct dependency of a module. */
record Dependency(String group, String artifact, String scope, boolean optional) {}
