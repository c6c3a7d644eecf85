# Links that users made; the connection stays.
class EgnyteLinksController < ApplicationController
  def destroy
    connection = current_user.egnyte_connection
    Faraday.delete("https://#{connection.domain}.egnyte.com/pubapi/v1/links/#{params[:id]}", nil, { "Authorization" => "Bearer #{connection.access_token}" }) #~ DELETE /pubapi/v1/links/{link_id}
    current_user.egnyte_links.find_by(link_id: params[:id]).destroy!
    head :no_content
  end
end
