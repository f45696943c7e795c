package education.codeforlife.directory.role;

import com.fasterxml.jackson.annotation.JsonProperty;

record TeacherWrite(@JsonProperty("is_admin") boolean admin) {}
