package education.codeforlife.viewset.mapping;

import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Named {

    public String name = "";
}
