package education.codeforlife.softdelete;

import java.util.List;

record BoxRead(String label, List<String> toys) {}
