package com.example.grayling;

import lombok.Builder;
import lombok.Value;
import lombok.With;

@Value
@Builder(toBuilder = true)
public class Account {
    String domain;
    @With String accessToken;
    int expiresIn;
}
