package education.codeforlife.validation;

/** The code of a violation where its constraint alone does not tell; a dynamic payload. */
record ViolationCode(String value) {}
