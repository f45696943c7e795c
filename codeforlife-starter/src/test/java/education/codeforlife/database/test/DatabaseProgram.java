package education.codeforlife.database.test;

import java.io.IOException;

/** Uses a database until it is told to end. */
final class DatabaseProgram {

    private DatabaseProgram() {}

    public static void main(String[] args) throws IOException {
        try (var database = TestDatabase.create()) {
            System.out.println(">" + database.url());
            System.in.read();
        }
    }
}
