package education.codeforlife.database.cleanup;

import java.util.UUID;

class ExpiredSessionsIntegrationTests extends ExpiredLibraryRowsTest {

    ExpiredSessionsIntegrationTests() {
        super("sessions");
    }

    @Override
    protected void add(int number, boolean expired) {
        jdbc.sql("""
                insert into codeforlife.sessions (id, key_hash, csrf_token, created_at, last_accessed_at)
                values (:id, :key, :key, :accessed, :accessed)""")
                .param("id", new UUID(0, number))
                .param("key", "key " + number)
                .param("accessed", now().minusMinutes(expired ? 60 : 59))
                .update();
    }
}
