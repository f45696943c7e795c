package education.codeforlife.people;

import org.springframework.test.context.TestPropertySource;

/** A store without a query: it is asked for the user of a session. */
@TestPropertySource(properties = "people.joined=false")
class FoundPeopleIntegrationTests extends PeopleSessionTest {

    @Override
    int statements() {
        return 2;
    }
}
