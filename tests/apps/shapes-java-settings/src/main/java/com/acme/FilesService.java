package com.acme;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class FilesService {
    private final RestTemplate rest;
    private final EgnyteProperties properties;
    private final Environment environment;
    private final String notes;

    @Value("${egnyte.api-root}${egnyte.people.users-path}")
    private String users;

    @Value("${egnyte.groups-path:/v2/groups}")
    private String groups;

    public FilesService(RestTemplate rest, EgnyteProperties properties, Environment environment, @Value("${egnyte.api-root}/v1/notes") String notes) {
        this.rest = rest;
        this.properties = properties;
        this.environment = environment;
        this.notes = notes;
    }

    public String list(HttpHeaders headers, String folder) {
        HttpEntity<Void> entity = new HttpEntity<>(headers);
        rest.exchange(users, HttpMethod.GET, entity, String.class); //~ GET /pubapi/v2/users
        rest.exchange(properties.getApiRoot() + groups, HttpMethod.GET, entity, String.class); //~ GET /pubapi/v2/groups
        rest.exchange(notes, HttpMethod.POST, entity, String.class); //~ POST /pubapi/v1/notes
        rest.exchange(environment.getProperty("egnyte.host") + "/pubapi/v1/search", HttpMethod.GET, entity, String.class); //~ GET /pubapi/v1/search
        return rest.exchange(properties.getHost() + "/pubapi/v1/fs/" + folder, HttpMethod.GET, entity, String.class).getBody(); //~ GET /pubapi/v1/fs/{path}
    }
}
