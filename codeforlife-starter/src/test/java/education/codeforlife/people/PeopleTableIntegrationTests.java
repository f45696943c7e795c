package education.codeforlife.people;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.FailingTests;
import education.codeforlife.session.SessionUserQuery;
import education.codeforlife.session.SessionUserStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Users meet the contract whatever the type of their primary keys; a wrong query does not. */
class PeopleTableIntegrationTests {

    @Nested
    class Numbers extends NumberedPeople {}

    @Nested
    class Uuids extends PeopleTableCase {

        Uuids() {
            super("uuid_people", "uuid", "gen_random_uuid()");
        }
    }

    @Nested
    class Texts extends PeopleTableCase {

        Texts() {
            super("named_people", "text", "'person ' || gen_random_uuid()");
        }
    }

    @Nested
    class SeveralTables extends NumberedPeople {

        @Autowired
        private People people;

        @Override
        protected SessionUserStore store() {
            return people;
        }
    }

    @Test
    void castOfEachIdFails() {
        assertThat(FailingTests.of(CastsEachId.class))
                .containsExactlyInAnyOrder(
                        "idOfNoUserIsUnknownWhateverItsShape",
                        "otherSpellingOfAnIdIsUnknown",
                        "longestIdIsUnknownRatherThanAnError");
    }

    @Test
    void innerJoinFails() {
        assertThat(FailingTests.of(JoinsInner.class))
                .contains("inactiveUserIsUnknown", "sessionWithoutAUserDoesNotFailTheQuery");
    }

    @Test
    void joinOfInactiveUsersFails() {
        assertThat(FailingTests.of(JoinsInactiveUsers.class)).containsExactly("inactiveUserIsUnknown");
    }

    @Test
    void columnWithTheNameOfASessionsColumnFails() {
        assertThat(FailingTests.of(NamesColumnsLikeSessions.class)).contains("queryMapsTheSameUser");
    }

    private abstract static class NumberedPeople extends PeopleTableCase {

        NumberedPeople() {
            super("numbered_people", "bigint", "(random() * 1e9)::bigint + 10");
        }
    }

    /** A table whose query is a wrong one. */
    private abstract static class WrongQuery extends NumberedPeople implements SessionUserQuery {

        @Override
        protected SessionUserStore store() {
            var table = table();
            return new SessionUserStore() {

                @Override
                public @Nullable Person find(String userId) {
                    return table.find(userId);
                }

                @Override
                public int beginEpoch(String userId) {
                    return table.beginEpoch(userId);
                }

                @Override
                public SessionUserQuery query() {
                    return WrongQuery.this;
                }
            };
        }

        @Override
        public String columns() {
            return table().columns();
        }

        @Override
        public String join() {
            return table().join();
        }

        @Override
        public @Nullable Person map(ResultSet row) throws SQLException {
            return table().map(row);
        }
    }

    static class CastsEachId extends WrongQuery {

        @Override
        public String join() {
            return "left join numbered_people on numbered_people.id = sessions.user_id::bigint"
                    + " and numbered_people.is_active";
        }
    }

    static class JoinsInner extends WrongQuery {

        @Override
        public String join() {
            return super.join().replace("left join", "join");
        }
    }

    static class JoinsInactiveUsers extends WrongQuery {

        @Override
        public String join() {
            return super.join().replace("and numbered_people.is_active", "");
        }
    }

    static class NamesColumnsLikeSessions extends WrongQuery {

        @Override
        public String columns() {
            return super.columns() + ", numbered_people.id";
        }

        @Override
        public @Nullable Person map(ResultSet row) throws SQLException {
            return row.getString("id") == null ? null : super.map(row);
        }
    }
}
