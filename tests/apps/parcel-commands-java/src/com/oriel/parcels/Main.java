package com.oriel.parcels;

import com.oriel.parcels.egnyte.Errand;
import com.oriel.parcels.egnyte.Errands;
import com.oriel.parcels.rates.RateCard;
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        List<Errand> round = new ArrayList<>();
        round.add(new Errands.Crates(args[0]));
        round.add(new Errands.Label());
        round.add(new Errands.Studies(args[1]));
        for (Errand errand : round) {
            System.out.println(errand.go());
        }
        System.out.println(new Errands.Unlink(args[2]).fetch());
        System.out.println(new RateCard(args[3]).of("B"));
    }
}
