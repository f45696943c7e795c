package education.codeforlife.user;

/** The characters that a reader does not see, or not on every device, so that different texts look the same. */
final class InvisibleCharacters {

    private static final int BRAILLE_BLANK = 0x2800;

    /** First and last code points of Unicode's {@code Default_Ignorable_Code_Point} that are letters or marks. */
    private static final int[][] IGNORABLE_LETTERS_AND_MARKS = {
        {0x034F, 0x034F}, // combining grapheme joiner
        {0x115F, 0x1160}, // fillers of Hangul
        {0x17B4, 0x17B5}, // inherent vowels of Khmer
        {0x180B, 0x180F}, // variation selectors of Mongolian
        {0x3164, 0x3164}, // filler of Hangul
        {0xFE00, 0xFE0F}, // variation selectors
        {0xFFA0, 0xFFA0}, // filler of Hangul, half width
        {0xE0000, 0xE0FFF}, // tags, variation selectors
    };

    private InvisibleCharacters() {}

    /**
     * Returns whether the character is a control, a format character, white space, ignorable, or not assigned for
     * interchange.
     */
    static boolean contain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> codePoint == BRAILLE_BLANK || isIgnorable(codePoint);
        };
    }

    private static boolean isIgnorable(int codePoint) {
        for (var range : IGNORABLE_LETTERS_AND_MARKS) {
            if (codePoint >= range[0] && codePoint <= range[1]) return true;
        }
        return false;
    }
}
