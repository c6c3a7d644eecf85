require_relative "lib/group"
require "faraday"

Resource.sign_in(ENV.fetch("EGNYTE_TOKEN"))
Group.all(query: { count: 20 }).each { |group| group.rename(group.displayName.strip) }

# The block says where the request goes.
class Uploads
  def initialize(domain, token)
    @connection = Faraday.new(url: "https://#{domain}.egnyte.com/pubapi/", headers: { "Authorization" => "Bearer #{token}" })
  end

  def put(name, io)
    @connection.post do |request| #~ POST /pubapi/v1/fs-content/{path}
      request.url "v1/fs-content/Shared/Inbox/#{name}"
      request.headers["Content-Type"] = "application/octet-stream"
      request.body = io.read
    end
  end
end

# A record without braces is the last parameter, whatever its keys are called.
def ask(client, path, body = nil)
  client.post("v1#{path}", body&.to_json)
end

def share(client, folder)
  ask(client, "/links", path: folder, type: "folder") #~ POST /pubapi/v1/links
end

share(Faraday.new(url: "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/pubapi/"), "/Shared/Inbox")
