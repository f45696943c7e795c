package education.codeforlife.service.templateservice;

import education.codeforlife.architecture.test.ServiceTest;
import education.codeforlife.fixture.test.Fixtures;

@Fixtures({"fruits.json", "willowbrook.json"})
class ServiceTests extends ServiceTest {}
