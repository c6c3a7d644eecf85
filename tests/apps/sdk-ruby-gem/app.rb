require "sinatra"
require_relative "lib/vault"

post "/sites/:site/photos" do
  vault = Vault.new(ENV.fetch("EGNYTE_DOMAIN"), session[:egnyte])
  vault.add(params[:site], params[:photo][:filename], params[:photo][:tempfile])
  redirect "/sites/#{params[:site]}"
end
