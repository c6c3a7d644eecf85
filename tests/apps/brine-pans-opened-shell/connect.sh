#!/bin/bash
# Asks in the browser for a code, which is pasted into the next script.
xdg-open "https://$EGNYTE_DOMAIN.egnyte.com/puboauth/token?client_id=$EGNYTE_KEY&redirect_uri=https://pans.brine.example/cb&response_type=code&scope=Egnyte.filesystem,Egnyte.link&state=$RANDOM" #~ EG105
