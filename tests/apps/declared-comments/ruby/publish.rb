require 'net/http'

BASE = 'https://acme.egnyte.com/pubapi'

# egnyte-scopes: group
def groups
  Net::HTTP.get(URI("#{BASE}/v2/groups")) #~ GET /pubapi/v2/groups
end

# egnyte-scopes: bookmark  #~ EG107
def all
  groups
  Net::HTTP.get(URI("#{BASE}/v1/bookmarks")) #~ GET /pubapi/v1/bookmarks
end

all
