package education.codeforlife.people;

/** A store with a query: the user comes with the session. */
class JoinedPeopleIntegrationTests extends PeopleSessionTest {

    @Override
    int statements() {
        return 1;
    }
}
