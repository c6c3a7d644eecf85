use LWP::UserAgent;

my $url = "https://$ENV{EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Nightly"; #~ EG901
print LWP::UserAgent->new->get($url, Authorization => "Bearer $ENV{EGNYTE_TOKEN}")->decoded_content;
