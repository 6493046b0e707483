<?php
/**
 * Plugin Name:       Penning expense claims
 * Description:       The expense claim form of your church, as a block or with [penning church="…"].
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       penning
 *
 * The script is enqueued as a module, so it also works where WordPress strips scripts from posts
 * (multisite, authors without unfiltered_html). Nothing is stored but the two settings; no cookie, no tracking.
 */

defined( 'ABSPATH' ) || exit;

const PENNING_OPTIONS = array(
	'penning_host'   => '',
	'penning_church' => '',
);

/** Address of Penning: https only, without a path. */
function penning_host( $host = '' ) {
	$host = esc_url_raw( untrailingslashit( trim( $host ?: get_option( 'penning_host', '' ) ) ), array( 'https' ) );
	return preg_match( '#^https://[a-z0-9.-]+(:\d+)?$#i', $host ) ? $host : '';
}

/** A church's short name as Penning writes it. */
function penning_church( $church = '' ) {
	$church = strtolower( trim( $church ?: get_option( 'penning_church', '' ) ) );
	return preg_match( '/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/', $church ) ? $church : '';
}

/** The tag, with the hosted form as its fallback link; the script once per page. */
function penning_render( $given ) {
	$given  = shortcode_atts( array( 'church' => '', 'host' => '', 'lang' => '', 'theme' => '', 'draft' => '' ), $given, 'penning' );
	$host   = penning_host( $given['host'] );
	$church = penning_church( $given['church'] );
	if ( ! $host || ! $church ) {
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html__( 'Penning: fill in the address and the church under Settings › Penning.', 'penning' ) . '</p>'
			: '';
	}
	wp_enqueue_script_module( 'penning-' . md5( $host ), $host . '/widget/v1/penning.js', array(), null );
	$attributes = '';
	$allowed    = array( 'lang' => '/^[a-z]{2}$/', 'theme' => '/^(light|dark|auto)$/', 'draft' => '/^off$/' );
	foreach ( $allowed as $name => $shape ) {
		if ( preg_match( $shape, $given[ $name ] ) ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $given[ $name ] ) );
		}
	}
	return sprintf(
		'<penning-claim church="%s" api="%s"%s><a href="%s">%s</a></penning-claim>',
		esc_attr( $church ),
		esc_url( $host ),
		$attributes,
		esc_url( $host . '/c/' . $church ),
		esc_html__( 'Open the expense claim form', 'penning' )
	);
}

/** Asks Cloudflare, LiteSpeed and WP Rocket to leave the script as it is and where it is. */
function penning_script_attributes( $attributes ) {
	if ( 0 === strpos( $attributes['id'] ?? '', 'penning-' ) ) {
		$attributes += array( 'data-cfasync' => 'false', 'data-no-optimize' => '1', 'nowprocket' => true );
	}
	return $attributes;
}

add_filter( 'wp_script_attributes', 'penning_script_attributes' );

add_shortcode( 'penning', 'penning_render' );

add_action(
	'init',
	function () {
		register_block_type( __DIR__, array( 'render_callback' => 'penning_render' ) );
	}
);

add_action(
	'admin_init',
	function () {
		foreach ( PENNING_OPTIONS as $name => $default ) {
			register_setting(
				'penning',
				$name,
				array(
					'type'              => 'string',
					'default'           => $default,
					'sanitize_callback' => 'penning_host' === $name ? 'penning_clean_host' : 'penning_clean_church',
				)
			);
		}
	}
);

function penning_clean_host( $value ) {
	return $value ? penning_host( $value ) : '';
}

function penning_clean_church( $value ) {
	return $value ? penning_church( $value ) : '';
}

add_action(
	'admin_menu',
	function () {
		add_options_page( 'Penning', 'Penning', 'manage_options', 'penning', 'penning_settings' );
	}
);

function penning_settings() {
	?>
	<div class="wrap">
		<h1>Penning</h1>
		<form action="options.php" method="post">
			<?php settings_fields( 'penning' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="penning_host"><?php esc_html_e( 'Address of Penning', 'penning' ); ?></label></th>
					<td><input class="regular-text" type="url" id="penning_host" name="penning_host" placeholder="https://" value="<?php echo esc_attr( get_option( 'penning_host', '' ) ); ?>"></td>
				</tr>
				<tr>
					<th scope="row"><label for="penning_church"><?php esc_html_e( 'Short name of your church', 'penning' ); ?></label></th>
					<td><input class="regular-text" type="text" id="penning_church" name="penning_church" value="<?php echo esc_attr( get_option( 'penning_church', '' ) ); ?>"></td>
				</tr>
			</table>
			<p><?php esc_html_e( 'Then put the block “Expense claims” or [penning] on a page, and add this site to the allowed websites in Penning.', 'penning' ); ?></p>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
