package education.codeforlife.service.templateservice;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.fuzz.test.FuzzTest;
import java.util.List;

@Fixtures("fruits.json")
class FuzzTests extends FuzzTest {

    @Override
    protected List<String> words() {
        return List.of("apple", "true");
    }
}
