require "net/http"
require "json"

module ParishFiles
  module_function

  def list(domain, token, folder)
    get(domain, token, "/pubapi/v1/fs/Shared/Parish/#{folder}") #~ GET /pubapi/v1/fs/{path}
  end

  def bookmarks(domain, token)
    get(domain, token, "/pubapi/v1/bookmarks") #~ GET /pubapi/v1/bookmarks
  end

  def get(domain, token, path)
    uri = URI::HTTPS.build(host: "#{domain}.egnyte.com", path: path)
    request = Net::HTTP::Get.new(uri)
    request["Authorization"] = "Bearer #{token}"
    answer = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) { |http| http.request(request) }
    JSON.parse(answer.body)
  end
end
