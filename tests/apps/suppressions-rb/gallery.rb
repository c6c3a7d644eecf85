require 'json'
require 'net/http'

class Gallery
  BASE = "https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1".freeze

  def albums
    # egnyte-lint: allow(EG401, reason = "the caller looks at the errors field of the body")
    JSON.parse(get('/fs/Shared/Albums').body) #~ GET /pubapi/v1/fs/{path} handles=none
  end

  def links
    answer = get('/links') # egnyte-lint: allow(unhandled-401)
    #~^ GET /pubapi/v1/links handles=none; EG903
    JSON.parse(answer.body)
  end

  # egnyte-lint: allow(undistinguished-401, reason = "bookmarks come from the directory")
  #~^ EG904
  def bookmarks
    answer = get('/bookmarks') #~ GET /pubapi/v1/bookmarks handles=specific
    raise 'sign in again' if answer.code == '401' #~ EG403

    JSON.parse(answer.body)
  end

  private

  def get(path)
    uri = URI(BASE + path)
    request = Net::HTTP::Get.new(uri, 'Authorization' => "Bearer #{ENV.fetch('EGNYTE_TOKEN')}")
    Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
  end
end

gallery = Gallery.new
puts gallery.albums.size, gallery.links.size, gallery.bookmarks.size
