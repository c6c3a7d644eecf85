package com.acme.people;

import java.util.Map;
import org.springframework.stereotype.Component;

@Component
public class Directory {
    private final People people;

    public Directory(People people) {
        this.people = people;
    }

    public Object sync(Map<String, Object> user) {
        people.invite(user); //~ POST /pubapi/v2/users
        people.user(7); //~ GET /pubapi/v2/users/{user_id}
        return people.groups(); //~ GET /pubapi/v2/groups
    }
}
