package education.codeforlife.viewset.key;

import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Named {

    private String name = "";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
