require 'grape'
require 'faraday'

class Looms < Grape::API
  format :json

  rescue_from Faraday::ClientError do |error|
    if error.response[:status] == 401
      redirect '/connect'
    else
      error!({ error: 'Egnyte could not be asked' }, 502)
    end
  end

  helpers do
    def egnyte
      @egnyte ||= Faraday.new("https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com") do |f|
        f.request :authorization, 'Bearer', ENV['EGNYTE_TOKEN']
        f.response :raise_error
        f.response :json
      end
    end
  end

  get ':loom' do
    egnyte.get("/pubapi/v1/fs/Shared/Looms/#{params[:loom]}").body['files'] #~ GET /pubapi/v1/fs/{path} handles=specific
  end
end
