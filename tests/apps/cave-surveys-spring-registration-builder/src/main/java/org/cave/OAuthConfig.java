package org.cave;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

@Configuration
public class OAuthConfig {
    @Bean
    ReactiveClientRegistrationRepository registrations(@Value("${egnyte.domain}") String domain, @Value("${egnyte.key}") String key, @Value("${egnyte.secret}") String secret) {
        ClientRegistration egnyte = ClientRegistration.withRegistrationId("egnyte")
            .clientId(key)
            .clientSecret(secret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("https://caves.example.org/login/oauth2/code/egnyte")
            .scope("Egnyte.filesystem", "Egnyte.permission", "Egnyte.group") //~ EG102
            .authorizationUri("https://" + domain + ".egnyte.com/puboauth/token")
            .tokenUri("https://" + domain + ".egnyte.com/puboauth/token")
            .build();
        ClientRegistration club = ClientRegistration.withRegistrationId("club")
            .clientId("club")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .scope("members", "members")
            .tokenUri("https://club.example.org/token")
            .build();
        return new InMemoryReactiveClientRegistrationRepository(egnyte, club);
    }
}
