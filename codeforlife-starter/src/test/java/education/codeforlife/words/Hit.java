package education.codeforlife.words;

/**
 * A word of the list in a passage of a file.
 *
 * @param text the word as it is written there
 * @param passage the prose around it
 */
record Hit(String file, Word word, String text, String passage) {

    @Override
    public String toString() {
        return "%s: \"%s\", write %s: %s".formatted(file, text, word.instead(), passage.strip());
    }
}
