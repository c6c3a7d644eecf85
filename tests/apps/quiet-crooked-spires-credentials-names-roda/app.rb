require "aws-sdk-ssm"
require "erb"
require "http"
require "roda"
require "yaml"

module SSM
  def self.read(name)
    Aws::SSM::Client.new.get_parameter(name: name, with_decryption: true).parameter.value
  end
end

class Spires < Roda
  TOKEN_NAME = "egnyte-access-token-of-the-spires".freeze
  PASSWORD_HELP = "Ask the office for the password; it is never sent by mail.".freeze
  SETTINGS = YAML.safe_load(ERB.new(File.read("config/settings.yml")).result)["egnyte"].freeze

  plugin :json

  route do |r|
    r.get "spires" do
      answer = HTTP.auth("Bearer #{SETTINGS["access_token"]}").get("https://#{SETTINGS["domain"]}.egnyte.com/pubapi/v1/fs/Shared/Spires") #~ GET /pubapi/v1/fs/{path} handles=specific
      case answer.code
      when 200 then answer.parse(:json)
      when 401
        response.status = 503
        { needs: TOKEN_NAME, help: PASSWORD_HELP }
      when 429
        response.status = 503
        response["Retry-After"] = answer.headers["Retry-After"]
        {}
      else
        response.status = 502
        {}
      end
    end
  end
end
