package education.codeforlife.validation;

/** The code of a violation if its constraint alone does not determine it; a dynamic payload. */
record ViolationCode(String value) {}
