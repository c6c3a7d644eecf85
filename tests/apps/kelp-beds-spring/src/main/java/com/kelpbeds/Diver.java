package com.kelpbeds;

import jakarta.persistence.*;
import lombok.*;

@Entity
@Getter
@Setter
public class Diver {
    @Id
    private String name;
    private String domain;
    private String accessToken; //~ EG303

    @Convert(converter = Sealed.class)
    private String refreshToken;
}
